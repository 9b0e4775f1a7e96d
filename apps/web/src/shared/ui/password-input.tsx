import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Input, type GetProps } from 'antd';

/** A secret that can be shown while it is typed. The button around the eye says what it does; the eye says nothing. */
export function PasswordInput(props: GetProps<typeof Input.Password>) {
  return (
    <Input.Password
      {...props}
      iconRender={(shown) =>
        shown ? <EyeOutlined aria-hidden="true" /> : <EyeInvisibleOutlined aria-hidden="true" />
      }
    />
  );
}
